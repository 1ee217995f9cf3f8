using Compare.Benchmarks;

return args is ["cold", .. var rest] ? ColdRun.Run(rest) : 1;
