package cn.zeren.platform.memo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The smallest aggregate there can be. */
@Entity
@Table(name = "memo")
public class Memo {

    @Id
    private UUID id;

    @jakarta.persistence.Column(name = "unit_id")
    private UUID unitId;

    private String text;

    @Version
    private long version;

    protected Memo() {}

    public Memo(UUID id, UUID unitId, String text) {
        this.id = id;
        this.unitId = unitId;
        this.text = text;
    }

    public UUID id() {
        return id;
    }

    public String text() {
        return text;
    }

    public long version() {
        return version;
    }

    public void reword(String to) {
        text = to;
    }
}
