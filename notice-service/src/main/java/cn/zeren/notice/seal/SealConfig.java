package cn.zeren.notice.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The city's sealing system. Without one, files are unsealed, and the seal is stamped on the paper. */
@ConfigMapping(prefix = "zeren.notice.seal")
public interface SealConfig {

    /** Where the description of a signature is posted to; answers 200 with the seal's value (GB/T 38540). */
    Optional<URI> url();

    /** Sent along as a bearer token. */
    Optional<String> token();

    /** Its name, as it stands in sealed files. */
    @WithDefault("签章系统")
    String provider();

    /** How long it may take. */
    @WithDefault("10S")
    Duration timeout();
}
