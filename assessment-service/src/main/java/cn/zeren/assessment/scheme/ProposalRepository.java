package cn.zeren.assessment.scheme;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The proposal that ships with the product, from {@code schemes/proposal.json}. */
@ApplicationScoped
public class ProposalRepository {

    private final SchemeProposal proposal;

    ProposalRepository(ObjectMapper json) {
        try (var in = ProposalRepository.class.getResourceAsStream("/schemes/proposal.json")) {
            proposal = json.readValue(in, SchemeProposal.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SchemeProposal proposal() {
        return proposal;
    }
}
