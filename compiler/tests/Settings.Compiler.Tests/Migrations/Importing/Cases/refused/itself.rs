use migration_helpers::{migrate, Result};

const NAME: &str = NAME;

fn main() -> Result<()> {
    migrate(NAME)
}
