using BenchmarkDotNet.Running;
using Compare.Benchmarks;

// "cold FILE …" shows what one process spends in each stage, cold and warm; anything else goes to BenchmarkDotNet (--filter '*').
if (args is ["cold", .. var files])
{
    return ColdRun.Run(files);
}

BenchmarkSwitcher.FromTypes([typeof(Stages)]).Run(args);
return 0;
