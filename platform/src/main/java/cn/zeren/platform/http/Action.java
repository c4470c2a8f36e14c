package cn.zeren.platform.http;

/**
 * One entry of {@code _actions}: what may be done with a resource now, and when not, why not.
 *
 * @param verb as in the path, {@code sign}
 * @param refusal the refusal's code when not allowed, else null
 */
public record Action(String verb, String method, String href, boolean allowed, String refusal) {}
