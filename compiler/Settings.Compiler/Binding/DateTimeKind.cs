namespace Settings.Compiler.Binding;

/// <summary>TOML's four kinds of dates and times.</summary>
public enum DateTimeKind
{
    /// <summary>A date and time with an offset.</summary>
    OffsetDateTime,

    /// <summary>A date and time without an offset.</summary>
    LocalDateTime,

    /// <summary>A date.</summary>
    LocalDate,

    /// <summary>A time of day.</summary>
    LocalTime,
}
