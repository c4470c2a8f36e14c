package cn.zeren.notice.sandbox;

import cn.zeren.platform.sandbox.SandboxClock;
import jakarta.ws.rs.Path;

@Path("/api/notice/v1/sandbox/clock")
public class SandboxResource extends SandboxClock {}
