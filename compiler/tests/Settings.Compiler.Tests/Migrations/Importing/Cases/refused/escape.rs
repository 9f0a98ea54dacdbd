fn main() {
    migrate(AddSettingsMigration(&["settings\q"]))
}
