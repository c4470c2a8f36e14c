package cn.zeren.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a city sets once for its office. */
@ConfigMapping(prefix = "zeren.notice")
public interface NoticeConfig {

    /** 机关代字 of the office that issues the cards. */
    @WithDefault("荆廉办")
    String issuerCode();

    /** Name of the issuing office as printed, in the parts a line may be broken between. */
    @WithDefault("荆州市党风廉政建设责任制,领导小组办公室")
    List<String> issuer();

    /** Code of the committee whose managed units' heads are reminded (下管一级). */
    @WithDefault("JZ")
    String committeeCode();

    /** Folder of the fonts the site holds licences of, one file a face; what is not there is set in the fonts shipped. */
    Optional<Path> fonts();
}
