package cn.zeren.accountability.fact;

import cn.zeren.accountability.fact.FactWire.AssignmentWire;
import cn.zeren.accountability.fact.FactWire.OfficialWire;
import cn.zeren.accountability.fact.FactWire.PostWire;
import cn.zeren.accountability.fact.FactWire.TenureWire;
import cn.zeren.accountability.fact.FactWire.UnitWire;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the copies of the facts. */
@ApplicationScoped
public class FactService {

    private final FactRepository facts;

    FactService(FactRepository facts) {
        this.facts = facts;
    }

    public Uni<Void> keepUnits(Work work, List<UnitWire> told) {
        return facts.replace(
                work, FactTable.UNIT, told.stream().map(UnitWire::id).toList(), told);
    }

    public Uni<Void> keepPosts(Work work, List<PostWire> told) {
        return facts.replace(
                work, FactTable.HEAD_POST, told.stream().map(PostWire::id).toList(), told);
    }

    public Uni<Void> keepTenures(Work work, List<TenureWire> told) {
        return facts.replace(
                work, FactTable.TENURE, told.stream().map(TenureWire::id).toList(), told);
    }

    public Uni<Void> keepOfficials(Work work, List<OfficialWire> told) {
        return facts.replace(
                work, FactTable.OFFICIAL, told.stream().map(OfficialWire::id).toList(), told);
    }

    public Uni<Void> keepAssignments(Work work, List<AssignmentWire> told) {
        return facts.replace(
                work,
                FactTable.ASSIGNMENT,
                told.stream().map(AssignmentWire::id).toList(),
                told);
    }
}
