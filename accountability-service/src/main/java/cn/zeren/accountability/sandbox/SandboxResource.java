package cn.zeren.accountability.sandbox;

import cn.zeren.platform.sandbox.SandboxClock;
import jakarta.ws.rs.Path;

@Path("/api/accountability/v1/sandbox/clock")
public class SandboxResource extends SandboxClock {}
