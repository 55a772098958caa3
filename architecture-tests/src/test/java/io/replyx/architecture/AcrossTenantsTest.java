package io.replyx.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcrossTenantsTest {

    /** A new line here is a place where a tenant's data could meet another's: read it twice before adding it. */
    @Test
    void every_place_that_goes_across_tenants_is_known() {
        assertThat(Tenancy.marked(House.REPLYX, House.production())).containsExactlyInAnyOrder("");
    }
}
