namespace Settings.Migrations;

/// <summary>Which way a migration runs.</summary>
public enum MigrationDirection
{
    /// <summary>To a newer release.</summary>
    Forward,

    /// <summary>To an older release.</summary>
    Backward,
}
