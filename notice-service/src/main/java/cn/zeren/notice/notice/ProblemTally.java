package cn.zeren.notice.notice;

/**
 * The problems a 整改通知书 has ordered to be put right.
 *
 * @param open not yet verified as done
 * @param closed verified as done, each on evidence
 */
public record ProblemTally(int open, int closed) {

    public static final ProblemTally NONE = new ProblemTally(0, 0);
}
