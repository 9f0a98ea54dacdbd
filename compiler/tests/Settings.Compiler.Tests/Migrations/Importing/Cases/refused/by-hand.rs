use migration_helpers::{migrate, Migration, MigrationData, Result};

struct Own;

impl Migration for Own {
    fn forward(&mut self, input: MigrationData) -> Result<MigrationData> {
        Ok(input)
    }

    fn backward(&mut self, input: MigrationData) -> Result<MigrationData> {
        Ok(input)
    }
}

fn main() -> Result<()> {
    migrate(Own)
}
