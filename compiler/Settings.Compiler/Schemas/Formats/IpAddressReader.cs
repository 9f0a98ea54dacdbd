namespace Settings.Compiler.Schemas.Formats;

/// <summary>Reads addresses as Rust's standard library does (library/core/src/net/parser.rs).</summary>
internal ref struct IpAddressReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public readonly bool IsAtEnd => _at == _text.Length;

    /// <summary>Four numbers from 0 to 255 without leading zeros.</summary>
    public bool TryReadIPv4(out uint address)
    {
        address = 0;
        var start = _at;
        for (var i = 0; i < 4; i++)
        {
            if ((i > 0 && !Skip('.')) || !TryReadOctet(out var octet))
            {
                _at = start;
                return false;
            }

            address = address << 8 | octet;
        }

        return true;
    }

    /// <summary>Eight groups; "::" stands for one or more of them, an IPv4 address for the last two.</summary>
    public bool TryReadIPv6(scoped Span<ushort> groups)
    {
        groups.Clear();
        var head = ReadGroups(groups, out var endsWithIPv4);
        if (head == 8)
        {
            return true;
        }

        if (endsWithIPv4 || !Skip(':') || !Skip(':'))
        {
            return false;
        }

        Span<ushort> tail = stackalloc ushort[7];
        var count = ReadGroups(tail[..(7 - head)], out _);
        tail[..count].CopyTo(groups[(8 - count)..]);
        return true;
    }

    private int ReadGroups(scoped Span<ushort> groups, out bool endsWithIPv4)
    {
        endsWithIPv4 = false;
        for (var i = 0; i < groups.Length; i++)
        {
            var start = _at;
            if (i > 0 && !Skip(':'))
            {
                return i;
            }

            if (i < groups.Length - 1 && TryReadIPv4(out var address))
            {
                groups[i] = (ushort)(address >> 16);
                groups[i + 1] = (ushort)address;
                endsWithIPv4 = true;
                return i + 2;
            }

            if (!TryReadGroup(out groups[i]))
            {
                groups[i] = 0;
                _at = start;
                return i;
            }
        }

        return groups.Length;
    }

    private bool TryReadGroup(out ushort value)
    {
        value = 0;
        var start = _at;
        while (_at < _text.Length && char.IsAsciiHexDigit(_text[_at]))
        {
            if (_at - start == 4)
            {
                return false;
            }

            value = (ushort)(value << 4 | HexValue(_text[_at++]));
        }

        return _at > start;
    }

    private static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private bool TryReadOctet(out byte value)
    {
        value = 0;
        var start = _at;
        var number = 0;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]) && _at - start < 4)
        {
            number = (number * 10) + _text[_at++] - '0';
        }

        var length = _at - start;
        if (length is 0 or > 3 || number > 255 || (length > 1 && _text[start] == '0'))
        {
            return false;
        }

        value = (byte)number;
        return true;
    }

    private bool Skip(char c)
    {
        if (_at < _text.Length && _text[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }
}
