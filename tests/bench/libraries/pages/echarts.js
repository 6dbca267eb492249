import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { arrows, domain, outline } from '../field.js';

echarts.use([CustomChart, GridComponent, CanvasRenderer]);

export function create(root, n, size) {
  root.style.cssText = `width: ${size}px; height: ${size}px`;
  const chart = echarts.init(root);
  const axis = { type: 'value', min: domain[0], max: domain[1] };
  chart.setOption({ animation: false, grid: {}, xAxis: axis, yAxis: axis });
  return (theta1) => {
    const rows = arrows(theta1, n);
    const renderItem = ({ dataIndex }, api) => {
      const points = outline(rows[dataIndex]).map((point) => api.coord(point));
      return { type: 'polyline', shape: { points }, style: { stroke: '#d3480c', fill: 'none' } };
    };
    const data = rows.map(({ x, y }) => [x, y]);
    chart.setOption({ series: [{ type: 'custom', renderItem, data, progressive: 0 }] });
  };
}
