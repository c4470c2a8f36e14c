/**
 * What a printed notice is made of: its text as a model, and the sheets it is laid out on. Both file formats are written
 * from the same sheets, so they can't say different things.
 */
package cn.zeren.notice.document;
