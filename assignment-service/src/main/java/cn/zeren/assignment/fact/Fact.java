package cn.zeren.assignment.fact;

/** What a fact says while it holds. References to other facts are by their ids. */
public sealed interface Fact
        permits Unit,
                Post,
                Official,
                Tenure,
                Portfolio,
                GroupMember,
                InspectionLead,
                Task,
                Succession,
                Region,
                RegionMember,
                ContactPoint,
                Conflict,
                CoverageRule {}
