package cn.zeren.notice.policybook;

import cn.zeren.notice.calendar.CalendarPolicy;
import cn.zeren.notice.limit.LimitService;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyConverter;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.policy.PolicyWire;
import cn.zeren.notice.policybook.PolicyViews.SetPolicy;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be done with policies. */
@ApplicationScoped
public class PolicyService {

    private final Tx tx;
    private final PolicyRepository policies;
    private final LimitService limits;

    PolicyService(Tx tx, PolicyRepository policies, LimitService limits) {
        this.tx = tx;
        this.policies = policies;
        this.limits = limits;
    }

    /** The edition of every policy that holds here today. */
    public Uni<List<Edition<?>>> today(Actor actor) {
        return tx.read(actor, work -> {
            Uni<List<Edition<?>>> all = Uni.createFrom().item(new ArrayList<>());
            for (PolicyName<?> name : PolicyBook.ALL) {
                all = all.chain(found ->
                        policies.on(work, name, work.today()).invoke(found::add).replaceWith(found));
            }
            return all;
        });
    }

    /** Every edition of one policy. */
    public Uni<List<? extends Edition<?>>> editions(Actor actor, String name) {
        PolicyName<?> policy = PolicyBook.named(name);
        return tx.read(actor, work -> policies.editions(work, policy).map(editions -> editions));
    }

    /**
     * Adds an edition. What was derived before stays as it is, under the edition it names.
     *
     * @param seen the last edition the caller saw
     * @return fails with NOT_FOUND, POLICY_INVALID (fields), or STALE_VERSION when another edition was added since
     */
    public Uni<Edition<?>> set(Actor actor, String name, SetPolicy wanted, long seen) {
        actor.require(Role.LG_OFFICE_HEAD);
        PolicyName<?> policy = PolicyBook.named(name);
        String clause = wanted.clause() == null ? policy.clause() : wanted.clause();
        if (!Clauses.all().containsKey(clause)) {
            throw new Refused(Refusal.fields(
                    "POLICY_INVALID", List.of(new FieldError("/clause", "CLAUSE_UNKNOWN", Map.of("clause", clause)))));
        }
        // no edition has a number so high: whoever claims to have seen one has seen none of ours
        int next = (int) Math.min(seen + 1, Integer.MAX_VALUE);
        Edition<?> edition = edition(policy, wanted, clause, next);
        return tx.write(actor, "policy.set", work -> {
            UUID id = Ids.at(work.now());
            return policies.add(work, id, edition)
                    .chain(() -> counted(work, policy))
                    .chain(() -> work.journal(PolicyWire.entry(id, edition)))
                    .replaceWith(edition);
        });
    }

    /** A calendar that was set counts the open limits anew at once. */
    private Uni<Void> counted(Work work, PolicyName<?> policy) {
        return policy.equals(CalendarPolicy.NAME)
                ? limits.reproject(work, work.today())
                : Uni.createFrom().voidItem();
    }

    private static <T extends Policy> Edition<T> edition(
            PolicyName<T> name, SetPolicy wanted, String clause, int number) {
        T content = PolicyConverter.wanted(name, wanted.content());
        return new Edition<>(name.name(), number, wanted.committeeCode(), wanted.validFrom(), content, clause);
    }
}
