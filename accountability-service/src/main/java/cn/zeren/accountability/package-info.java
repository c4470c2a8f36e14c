/** 责任追究: who answered for what. */
package cn.zeren.accountability;
