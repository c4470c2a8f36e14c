package cn.zeren.assessment.scheme;

/**
 * How many items and indicators an edition has. The seed's practice is 7 and 19 ({@code JZ-3.1}); an edition that
 * departs from it says why.
 *
 * @param reason required when the counts are not 7 and 19; else null
 */
public record SchemeShape(int items, int indicators, String reason) {

    /** 7大项目、19项指标. */
    public static final SchemeShape SEVEN_NINETEEN = new SchemeShape(7, 19, null);

    boolean isUsual() {
        return items == SEVEN_NINETEEN.items && indicators == SEVEN_NINETEEN.indicators;
    }
}
