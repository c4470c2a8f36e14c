package cn.zeren.notice.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the inbox keeps its readers up to date. */
@ConfigMapping(prefix = "zeren.notice.inbox")
public interface InboxConfig {

    /** How often a stream says that it lives, and looks whether its reader may still read. */
    @WithDefault("15S")
    Duration beat();

    /** How often a replica with open streams looks for what is new, once for all of them. */
    @WithDefault("0.5S")
    Duration look();
}
