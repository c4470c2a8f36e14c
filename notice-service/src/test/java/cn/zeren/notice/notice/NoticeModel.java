package cn.zeren.notice.notice;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.NoticeStateMachinePropertyTest.Try;
import cn.zeren.notice.notice.NoticeStateMachinePropertyTest.With;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a notice should do, told once more and from the text alone: the table of states, who may do what, and a memory of
 * names. Nothing in here asks the code under test.
 */
final class NoticeModel {

    /** From, verb, to, and the kinds by a letter: T 提示卡, D 督办卡, J 建议书, Z 整改通知书. */
    private static final List<String[]> TABLE = lines("""
            DRAFT REVISE DRAFT TDJZ
            DRAFT REVIEW REVIEWED TDJZ
            DRAFT REJECT REJECTED TDJZ
            REVIEWED SEND_BACK DRAFT TDJZ
            REVIEWED REJECT REJECTED TDJZ
            REVIEWED SIGN SIGNED TDJZ
            SIGNED ISSUE ISSUED TDJZ
            SIGNED VOID VOIDED TDJZ
            ISSUED RECEIVE RECEIVED TDJZ
            ISSUED RECALL RECALLED TDJZ
            ISSUED REPLACE REPLACED TDJZ
            ISSUED VOID VOIDED TDJZ
            RECALLED ISSUE ISSUED TDJZ
            RECALLED REPLACE REPLACED TDJZ
            RECALLED VOID VOIDED TDJZ
            RECEIVED ACKNOWLEDGE CLOSED T
            RECEIVED BEGIN IN_PROGRESS DZ
            RECEIVED REQUEST_EXTENSION EXTENSION_REQUESTED DZ
            RECEIVED RECORD_INSTRUCTION IN_PROGRESS J
            RECEIVED REPLACE REPLACED TDJZ
            IN_PROGRESS RECORD_INSTRUCTION IN_PROGRESS J
            IN_PROGRESS SUBMIT FEEDBACK_SUBMITTED DZ
            IN_PROGRESS REQUEST_EXTENSION EXTENSION_REQUESTED DZ
            IN_PROGRESS CLOSE CLOSED J
            IN_PROGRESS REPLACE REPLACED TDJZ
            EXTENSION_REQUESTED GRANT_EXTENSION IN_PROGRESS DZ
            EXTENSION_REQUESTED REFUSE_EXTENSION IN_PROGRESS DZ
            EXTENSION_REQUESTED REPLACE REPLACED DZ
            FEEDBACK_SUBMITTED VERIFY UNDER_VERIFICATION DZ
            FEEDBACK_SUBMITTED REPLACE REPLACED DZ
            UNDER_VERIFICATION RETURN RETURNED DZ
            UNDER_VERIFICATION CLOSE CLOSED DZ
            UNDER_VERIFICATION REPLACE REPLACED DZ
            RETURNED BEGIN IN_PROGRESS DZ
            RETURNED REPLACE REPLACED DZ
            """);

    /** Verb, the people who may, and for which kinds. */
    private static final List<String[]> PEOPLE = lines("""
            REVISE clerk,reviewer,verifier,office-head TDJZ
            REVIEW clerk,reviewer,verifier,office-head TDJZ
            SEND_BACK clerk,reviewer,verifier,office-head,chief,secretary TDJZ
            REJECT office-head,chief,secretary TDJZ
            SIGN office-head TD
            SIGN chief,secretary JZ
            ISSUE clerk,reviewer,verifier,office-head TDJZ
            RECEIVE mayor T
            RECEIVE liaison,principal D
            RECEIVE secretary J
            RECEIVE principal Z
            ACKNOWLEDGE mayor T
            BEGIN liaison,principal DZ
            SUBMIT liaison,principal DZ
            REQUEST_EXTENSION liaison,principal DZ
            GRANT_EXTENSION office-head,chief,secretary DZ
            REFUSE_EXTENSION office-head,chief,secretary DZ
            VERIFY clerk,reviewer,verifier,office-head DZ
            RETURN clerk,reviewer,verifier,office-head DZ
            CLOSE clerk,reviewer,verifier,office-head DJZ
            RECORD_INSTRUCTION clerk,reviewer,verifier,office-head,secretary J
            RECALL office-head,chief,secretary TDJZ
            REPLACE clerk,reviewer,verifier,office-head TDJZ
            VOID office-head,chief,secretary TDJZ
            """);

    private final String kind;
    private final boolean limited;
    private String status = "DRAFT";
    private String drafter;
    private String reviewer;
    private String signer;
    private final Set<String> workers = new HashSet<>();
    private final Set<String> instructors = new HashSet<>();
    private String asked;
    private boolean extended;
    private boolean shown;

    NoticeModel(NoticeKind kind, String drafter, boolean limited) {
        this.kind = switch (kind) {
            case REMINDER_CARD -> "T";
            case SUPERVISION_CARD -> "D";
            case RECOMMENDATION -> "J";
            case RECTIFICATION_NOTICE -> "Z";
        };
        this.drafter = drafter;
        this.limited = limited;
    }

    String status() {
        return status;
    }

    boolean allows(Try one) {
        String who = one.actor().name();
        return to(one.verb().name()).isPresent()
                && mayDo(one.verb().name(), who)
                && switch (one.verb()) {
                    case REVISE -> who.equals(drafter);
                    case REVIEW, SIGN -> !issuers().contains(who);
                    case VERIFY, RETURN -> unhanded(who);
                    case CLOSE -> unhanded(who) && (kind.equals("J") ? one.with() == With.EVIDENCE : shown);
                    case SUBMIT -> one.with() != With.NOTHING;
                    case REQUEST_EXTENSION -> limited && !extended;
                    case GRANT_EXTENSION, REFUSE_EXTENSION -> !who.equals(asked);
                    default -> true;
                };
    }

    void took(Try one) {
        String who = one.actor().name();
        status = to(one.verb().name()).orElseThrow();
        switch (one.verb()) {
            case REVIEW -> reviewer = who;
            case SEND_BACK -> reviewer = null;
            case SIGN -> signer = who;
            case SUBMIT -> {
                workers.add(who);
                shown = one.with() == With.EVIDENCE;
            }
            case REQUEST_EXTENSION -> {
                workers.add(who);
                asked = who;
            }
            case GRANT_EXTENSION -> extended = true;
            case RECORD_INSTRUCTION -> instructors.add(who);
            default -> {}
        }
    }

    private boolean unhanded(String who) {
        return !issuers().contains(who) && !workers.contains(who) && !instructors.contains(who);
    }

    private Set<String> issuers() {
        Set<String> hands = new HashSet<>();
        Stream.of(Optional.of(drafter), Optional.ofNullable(reviewer), Optional.ofNullable(signer))
                .forEach(hand -> hand.ifPresent(hands::add));
        return hands;
    }

    private Optional<String> to(String verb) {
        return TABLE.stream()
                .filter(row -> row[0].equals(status) && row[1].equals(verb) && row[3].contains(kind))
                .map(row -> row[2])
                .findFirst();
    }

    private boolean mayDo(String verb, String who) {
        return PEOPLE.stream()
                .anyMatch(row -> row[0].equals(verb)
                        && row[2].contains(kind)
                        && List.of(row[1].split(",")).contains(who));
    }

    private static List<String[]> lines(String text) {
        return text.lines().map(line -> line.split(" ")).toList();
    }

    @Override
    public String toString() {
        return kind + " " + status + " drafted " + drafter + " reviewed " + reviewer + " signed " + signer + " worked "
                + workers + " instructed " + instructors + " shown " + shown;
    }
}
