package cn.zeren.notice.delivery;

import static cn.zeren.notice.delivery.DeliveryAct.ACCEPT;
import static cn.zeren.notice.delivery.DeliveryAct.CANCEL;
import static cn.zeren.notice.delivery.DeliveryAct.CONFIRM;
import static cn.zeren.notice.delivery.DeliveryAct.FAIL;
import static cn.zeren.notice.delivery.DeliveryAct.OPEN;
import static cn.zeren.notice.delivery.DeliveryAct.RECEIVE;
import static cn.zeren.notice.delivery.DeliveryAct.REPEAT;
import static cn.zeren.notice.delivery.DeliveryAct.SUPERSEDE;

import cn.zeren.platform.kernel.Labelled;
import java.util.List;
import java.util.Optional;

/**
 * Where a delivery stands, and the one table of how it gets on. A message may arrive after all when the next way has
 * already been taken or all were given up: the receipt is then believed.
 */
public enum DeliveryStatus implements Labelled {
    /** Waiting for its turn, or for the next try. */
    QUEUED("待发", "Queued"),
    /** The carrier has it. */
    SENT("已发", "Sent"),
    /** It has reached the person. */
    DELIVERED("已送达", "Delivered"),
    /** The person has opened it. */
    OPENED("已打开", "Opened"),
    /** 签收: what it is about was signed for. */
    RECEIVED("已签收", "Signed for"),
    /** No way was left. */
    FAILED("失败", "Failed"),
    /** The next channel has taken over. */
    SUPERSEDED("已改投", "Superseded"),
    /** What it is about was taken back before it was sent. */
    CANCELLED("已撤销", "Cancelled");

    /** One row of the table. */
    public record Transition(DeliveryStatus from, DeliveryAct act, DeliveryStatus to) {}

    /** Every way there is; what is not here can't happen. */
    public static final List<Transition> TABLE = List.of(
            new Transition(QUEUED, ACCEPT, SENT),
            new Transition(QUEUED, CONFIRM, DELIVERED),
            new Transition(QUEUED, RECEIVE, RECEIVED),
            new Transition(QUEUED, SUPERSEDE, SUPERSEDED),
            new Transition(QUEUED, FAIL, FAILED),
            new Transition(QUEUED, CANCEL, CANCELLED),
            new Transition(SENT, CONFIRM, DELIVERED),
            new Transition(SENT, OPEN, OPENED),
            new Transition(SENT, RECEIVE, RECEIVED),
            new Transition(SENT, SUPERSEDE, SUPERSEDED),
            new Transition(SENT, FAIL, FAILED),
            new Transition(DELIVERED, OPEN, OPENED),
            new Transition(DELIVERED, RECEIVE, RECEIVED),
            new Transition(OPENED, RECEIVE, RECEIVED),
            new Transition(SUPERSEDED, CONFIRM, DELIVERED),
            new Transition(SUPERSEDED, OPEN, OPENED),
            new Transition(FAILED, CONFIRM, DELIVERED),
            new Transition(FAILED, OPEN, OPENED),
            new Transition(FAILED, REPEAT, QUEUED));

    private final Words words;

    DeliveryStatus(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Where the act leads from here, or nowhere. */
    public Optional<DeliveryStatus> after(DeliveryAct act) {
        return TABLE.stream()
                .filter(row -> row.from() == this && row.act() == act)
                .map(Transition::to)
                .findFirst();
    }
}
