package cn.zeren.notice.delivery;

import cn.zeren.platform.kernel.Labelled;
import java.util.Set;
import java.util.stream.Collectors;

/** What can happen to a delivery. */
public enum DeliveryAct implements Labelled {
    /** The carrier took it. */
    ACCEPT("交运", "Hand over"),
    /** The carrier says it arrived. */
    CONFIRM("送达", "Confirm"),
    /** The person opened it. */
    OPEN("打开", "Open"),
    /** What it is about was signed for. */
    RECEIVE("签收", "Sign for"),
    /** No way is left. */
    FAIL("失败", "Fail"),
    /** Goes on by the next channel. */
    SUPERSEDE("改投", "Supersede"),
    /** No longer to be sent. */
    CANCEL("撤销", "Cancel"),
    /** Once more, by a person's will. */
    REPEAT("重发", "Repeat");

    private final Words words;

    DeliveryAct(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The statuses it is possible in. */
    Set<DeliveryStatus> leadsFrom() {
        return DeliveryStatus.TABLE.stream()
                .filter(row -> row.act() == this)
                .map(DeliveryStatus.Transition::from)
                .collect(Collectors.toSet());
    }
}
