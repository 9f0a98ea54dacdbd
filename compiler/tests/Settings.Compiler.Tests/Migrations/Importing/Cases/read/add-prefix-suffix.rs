use migration_helpers::common_migrations::*;
use migration_helpers::{migrate, Result};

#[snafu::report]
fn main() -> Result<()> {
    migrate(AddPrefixSuffixMigration(vec![PrefixSuffix {
        prefix: "settings.host-containers",
        suffix: "command",
    }]))
}
