/** Patrols of contact points by their counterpart units: by four typed means, then a work report to 市委. */
package cn.zeren.assignment.patrol;
