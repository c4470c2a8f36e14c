package cn.zeren.notice.contact;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The keys that seal addresses. Without one, no address is taken in. */
@ConfigMapping(prefix = "zeren.notice.contacts")
public interface ContactConfig {

    /** Name of the key that seals now. */
    Optional<String> key();

    /** Every key by its name, base64 of 32 bytes; those that sealed before stay until nothing is sealed with them. */
    Map<String, String> keys();
}
