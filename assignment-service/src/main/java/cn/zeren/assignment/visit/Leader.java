package cn.zeren.assignment.visit;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The post that visits, and who held it on the day planned for, or once it took place on that day.
 *
 * @param officialId null where it was vacant
 */
@Embeddable
public record Leader(UUID postId, UUID officialId, String name, String title) {}
