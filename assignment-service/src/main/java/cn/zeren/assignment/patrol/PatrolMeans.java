package cn.zeren.assignment.patrol;

import cn.zeren.platform.kernel.Labelled;

/** The means of a patrol (JZ-2.1). */
public enum PatrolMeans implements Labelled {
    /** 公布联系方式. */
    PUBLISHED_CONTACT("公布联系方式", "Contact published"),
    /** 召开座谈会. */
    FORUM("召开座谈会", "Forum"),
    /** 个别座谈. */
    TALK("个别座谈", "Talk in private"),
    /** 受理举报: handed over to report intake at once; nothing of what was reported stays here. */
    REPORT_TAKEN("受理举报", "Report taken");

    private final Words words;

    PatrolMeans(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
