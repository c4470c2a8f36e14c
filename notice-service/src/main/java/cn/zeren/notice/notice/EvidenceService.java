package cn.zeren.notice.notice;

import cn.zeren.notice.policy.PolicyRepository;
import cn.zeren.notice.problem.RectificationPolicy;
import cn.zeren.notice.proof.Evidence;
import cn.zeren.notice.proof.Freshness;
import cn.zeren.notice.proof.Proof;
import cn.zeren.notice.proof.ProofRepository;
import cn.zeren.notice.proof.ProofViews.EvidenceView;
import cn.zeren.notice.proof.Traces;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.time.BusinessClock;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What units show in their feedback, kept beside the evidence of problems, so that one file is found wherever it was shown. */
@ApplicationScoped
public class EvidenceService {

    private final Tx tx;
    private final NoticeRepository notices;
    private final ProofRepository proofs;
    private final PolicyRepository policies;

    EvidenceService(Tx tx, NoticeRepository notices, ProofRepository proofs, PolicyRepository policies) {
        this.tx = tx;
        this.notices = notices;
        this.proofs = proofs;
        this.policies = policies;
    }

    /** The evidence of every feedback in the order it came; who may verify is told where else its files were shown. */
    public Uni<List<EvidenceView>> of(Actor actor, UUID id) {
        return tx.read(actor, work -> notices.get(work, id)
                .chain(notice -> proofs.of(work, Set.of(id)))
                .map(all -> all.getOrDefault(id, List.of()))
                .chain(all -> traces(work, all).map(traces -> all.stream()
                        .map(proof -> EvidenceView.of(proof, traces))
                        .toList())));
    }

    private Uni<Traces> traces(Work work, List<Proof> all) {
        return NoticeVerb.VERIFY.permits(work.actor())
                ? proofs.traces(work, all.stream().map(Proof::sha256).collect(Collectors.toSet()))
                : Uni.createFrom().item(Traces.NONE);
    }

    /** The unit's feedback shows these. */
    Uni<Void> shown(Work work, Notice notice, List<Evidence> evidence) {
        Proof.About about = new Proof.About(notice.id(), notice.addressee().unitId(), null, notice.returns());
        LocalDate issuedOn = notice.issued().at().atZone(BusinessClock.ZONE).toLocalDate();
        return policies.on(work, RectificationPolicy.NAME, work.today())
                .map(edition -> evidence.stream()
                        .map(one -> Proof.submitted(
                                Ids.at(work.now()),
                                about,
                                one,
                                Freshness.of(
                                        one.takenOn(),
                                        issuedOn,
                                        work.today(),
                                        edition.content().freshDays()),
                                work.actor(),
                                work.now()))
                        .toList())
                .chain(all -> proofs.insert(work, all));
    }
}
