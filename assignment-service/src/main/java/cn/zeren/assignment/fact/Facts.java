package cn.zeren.assignment.fact;

import java.util.List;

/**
 * The facts as known at one instant: for each fact the rows held then, over any valid period. The order of a list means
 * nothing.
 */
public record Facts(
        List<FactRow<Unit>> units,
        List<FactRow<Post>> posts,
        List<FactRow<Official>> officials,
        List<FactRow<Tenure>> tenures,
        List<FactRow<Portfolio>> portfolios,
        List<FactRow<GroupMember>> groupMembers,
        List<FactRow<InspectionLead>> inspectionLeads,
        List<FactRow<Task>> tasks,
        List<FactRow<Conflict>> conflicts,
        List<FactRow<CoverageRule>> coverageRules,
        List<FactRow<Succession>> successions) {}
