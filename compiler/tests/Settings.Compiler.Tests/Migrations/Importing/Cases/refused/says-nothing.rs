use migration_helpers::common_migrations::NoOpMigration;
use migration_helpers::{migrate, Result};

fn main() -> Result<()> {
    migrate(NoOpMigration)
}
