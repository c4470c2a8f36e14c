package cn.zeren.assignment.patrol;

/** The means of a patrol (JZ-2.1). */
public enum PatrolMeans {
    /** 公布联系方式. */
    PUBLISHED_CONTACT("公布联系方式", "Contact published"),
    /** 召开座谈会. */
    FORUM("召开座谈会", "Forum"),
    /** 个别座谈. */
    TALK("个别座谈", "Talk in private"),
    /** 受理举报: handed over to report intake at once; nothing of what was reported stays here. */
    REPORT_TAKEN("受理举报", "Report taken");

    private final String label;
    private final String labelEn;

    PatrolMeans(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    public String label() {
        return label;
    }

    public String labelEn() {
        return labelEn;
    }
}
