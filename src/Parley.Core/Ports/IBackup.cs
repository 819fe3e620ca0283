namespace Parley.Core.Ports;

/// <summary>A store that can be copied while it is in use.</summary>
public interface IBackup
{
    /// <summary>Copies everything that is stored at one moment into a new file, while posts go on. Any thread.</summary>
    /// <param name="file">Its full path. It must not be there yet; only its owner can read it.</param>
    /// <param name="stop">Stops the copying; nothing is left then.</param>
    /// <returns>Why there is no copy; null when there is.</returns>
    Task<Refusal?> BackupAsync(string file, CancellationToken stop);
}
