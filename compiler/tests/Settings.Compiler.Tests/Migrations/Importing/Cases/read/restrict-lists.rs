use migration_helpers::common_migrations::{ListRestriction, RestrictListsMigration};
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(RestrictListsMigration(vec![ListRestriction {
        setting: "settings.kubernetes.cpu-manager-policy-options",
        allowed_vals: &["full-pcpus-only"],
    }]))
}
