/** Where everything stands on the paper: the layout of GB/T 9704-2012, in millimetres. */
package cn.zeren.notice.layout;
