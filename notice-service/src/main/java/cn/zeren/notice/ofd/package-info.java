/** OFD files (GB/T 33190-2016), written from laid-out sheets. */
package cn.zeren.notice.ofd;
