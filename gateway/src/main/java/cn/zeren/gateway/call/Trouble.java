package cn.zeren.gateway.call;

/** Everything the door itself may answer instead of a service. Codes are stable. */
public enum Trouble {
    PATH_REFUSED(
            400,
            "路径不合规范",
            "Path not in plain form",
            "路径中不得有空段、点段或转义的分隔符。",
            "A path may hold no empty or dot segments and no escaped separators."),
    HEADERS_REFUSED(
            400,
            "请求头不合规范",
            "Request headers not well-formed",
            "请求头的名称或值含有不允许的字符。",
            "The name or the value of a header holds characters that are not allowed in it."),
    UNAUTHENTICATED(401, "未登录或令牌无效", "Not logged in", "请带上有效的访问令牌。", "Send a valid access token."),
    NOT_FOUND(404, "未找到", "Not found", "没有这一路径。", "There is no such path."),
    METHOD_REFUSED(405, "不支持的方法", "Method not allowed", "此路径不接受该方法。", "This path does not take that method."),
    REQUEST_TIMEOUT(408, "请求体未及时到达", "Request body too slow", "等待请求体超时。", "The request body did not arrive in time."),
    BODY_TOO_LARGE(413, "请求体过大", "Request body too large", "请求体超过了上限。", "The request body is beyond the limit."),
    TOO_MANY_REQUESTS(
            429,
            "请求过于频繁",
            "Too many requests",
            "请按 Retry-After 所示秒数等待后再试。",
            "Wait the seconds that Retry-After says, then try again."),
    HEADERS_TOO_LARGE(
            431, "请求头过大", "Request headers too large", "请求头超过了上限。", "The request headers are beyond the limit."),
    UPSTREAM_DIED(
            502,
            "服务中断",
            "Service broke off",
            "服务在应答完成前断开了连接。",
            "The service closed the connection before it had answered."),
    UPSTREAM_REFUSED(
            503,
            "服务暂不可用",
            "Service unavailable",
            "服务未接受连接,请求没有送达。",
            "The service took no connection; it has not seen the request."),
    KEYS_UNAVAILABLE(
            503,
            "暂时无法核验令牌",
            "Tokens can't be checked",
            "未能从身份服务取得公钥。",
            "The public keys could not be fetched from the identity service."),
    UPSTREAM_TIMEOUT(504, "服务未及时应答", "Service too slow", "服务未在时限内应答。", "The service did not answer in time.");

    private final int status;
    private final String zh;
    private final String en;
    private final String zhDetail;
    private final String enDetail;

    Trouble(int status, String zh, String en, String zhDetail, String enDetail) {
        this.status = status;
        this.zh = zh;
        this.en = en;
        this.zhDetail = zhDetail;
        this.enDetail = enDetail;
    }

    public int status() {
        return status;
    }

    public String title(boolean english) {
        return english ? en : zh;
    }

    public String detail(boolean english) {
        return english ? enDetail : zhDetail;
    }

    /** Whether the very same request may be sent again: always when no service has seen it, else only if it is idempotent. */
    boolean retryable(boolean idempotent) {
        return switch (this) {
            case TOO_MANY_REQUESTS, UPSTREAM_REFUSED, KEYS_UNAVAILABLE -> true;
            case REQUEST_TIMEOUT, UPSTREAM_DIED, UPSTREAM_TIMEOUT -> idempotent;
            default -> false;
        };
    }
}
