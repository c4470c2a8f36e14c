package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Refusal;
import java.util.Optional;

/**
 * One entry of {@code _actions}: what may be done with a resource now, and when not, why not.
 *
 * @param verb as in the path, {@code sign}
 * @param refusal the refusal's code when not allowed, else null
 */
public record Action(String verb, String method, String href, boolean allowed, String refusal) {

    /** A command on the resource at {@code href}, not allowed for what refuses it. */
    public static Action post(String verb, String href, Optional<Refusal> refusal) {
        return of(verb, "POST", href + "/" + verb, refusal);
    }

    public static Action of(String verb, String method, String href, Optional<Refusal> refusal) {
        String why = refusal.map(Refusal::code).orElse(null);
        return new Action(verb, method, href, why == null, why);
    }
}
