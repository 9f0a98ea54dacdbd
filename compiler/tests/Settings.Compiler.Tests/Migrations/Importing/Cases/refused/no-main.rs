use migration_helpers::common_migrations::AddSettingsMigration;
