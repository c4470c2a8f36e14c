/** The one public door: checks tokens, keeps order, forwards; holds no data and knows no rule of the domain. */
package cn.zeren.gateway;
