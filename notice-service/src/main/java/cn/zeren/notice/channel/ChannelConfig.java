package cn.zeren.notice.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which ways lead out of the suite here. One that is not set is not there, and is passed over. */
@ConfigMapping(prefix = "zeren.notice.channels")
public interface ChannelConfig {

    /** E-mail; host and credentials are {@code quarkus.mailer.*}. */
    Optional<Email> email();

    /** The city's text message platform. */
    Optional<Carrier> sms();

    /** The government's instant messenger. */
    Optional<Carrier> govIm();

    /** How long a carrier may take to answer. */
    @WithDefault("20S")
    Duration timeout();

    interface Email {
        /** The address mails are from. */
        String from();
    }

    interface Carrier {
        /** Where messages are posted to. */
        URI url();

        /** Shared with the carrier, base64 as Standard Webhooks have it: signs both ways. */
        String secret();
    }
}
