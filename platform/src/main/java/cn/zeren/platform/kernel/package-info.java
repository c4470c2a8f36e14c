/** Words the domain may use: refusals, clauses, explanations, actors, ids. No framework reaches in here. */
package cn.zeren.platform.kernel;
