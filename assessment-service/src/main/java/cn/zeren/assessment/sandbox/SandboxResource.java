package cn.zeren.assessment.sandbox;

import cn.zeren.platform.sandbox.SandboxClock;
import jakarta.ws.rs.Path;

@Path("/api/assessment/v1/sandbox/clock")
public class SandboxResource extends SandboxClock {}
