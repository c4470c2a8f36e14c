package cn.zeren.platform.http;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a command answers.
 *
 * @param view becomes the body; null for none
 * @param version becomes the {@code ETag}; null for none
 * @param location where the new thing is; null for none
 */
public record Answer(int status, Object view, Long version, String location) {

    public static Answer ok(Object view, Long version) {
        return new Answer(200, view, version, null);
    }

    public static Answer created(String location, Object view, Long version) {
        return new Answer(201, view, version, location);
    }

    /** What a read answers: the view with its version as {@code ETag}. */
    public static <V> RestResponse<V> tagged(V view, long version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", etag(version))
                .build();
    }

    /** The entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
