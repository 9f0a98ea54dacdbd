use migration_helpers::{common_migrations::AddPrefixesMigration, migrate, Result};

const FIRST: &'static str = "settings.kernel.modules";
static LAST: [&str; 1] = ["unused"];

fn main() -> Result<()> {
    migrate(AddPrefixesMigration(vec![FIRST, "services.",]))
}
