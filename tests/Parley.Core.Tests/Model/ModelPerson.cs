using Parley.Core.Names;

namespace Parley.Core.Tests.Model;

/// <summary>A connection, and the guest who has it.</summary>
internal sealed class ModelPerson
{
    public Life Life { get; } = new();

    /// <summary>Null until a name was taken.</summary>
    public Nick? Nick { get; set; }

    /// <summary>In the order of joining.</summary>
    public List<ModelRoom> Rooms { get; } = [];

    public ModelRoom? Current { get; set; }

    public bool Muted { get; set; }

    public bool IsOver { get; set; }

    public void Told(string line) => Life.Told.Add(line);

    public void Refused(RefusalCode code, string? tag = null) => Life.Refused.Add($"{code} {tag}");
}
