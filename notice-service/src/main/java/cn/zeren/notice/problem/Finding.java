package cn.zeren.notice.problem;

import java.time.LocalDate;

/**
 * A problem as a notice or an inspection tells it.
 *
 * @param no its number there, from 1
 * @param basis the article it breaks
 * @param due a limit of its own, or null
 */
public record Finding(int no, ProblemCause cause, String fact, String basis, String demand, LocalDate due) {}
