package cn.zeren.notice.proposal;

import cn.zeren.notice.problem.ProblemCause;
import java.util.UUID;

/**
 * A problem that is past its limit, or that came again and is open.
 *
 * @param unitName as it is called on the day
 */
record OpenProblem(UUID id, UUID unitId, String unitName, ProblemCause cause) {}
